// The few pictures of the interface, drawn here so that none is fetched. All are decoration: the text beside says it.

const shapes = {
  search:
    'M10.5 4a6.5 6.5 0 1 0 4 11.6l4.7 4.7 1.1-1.1-4.7-4.7A6.5 6.5 0 0 0 10.5 4m0 1.5a5 5 0 1 1 0 10 5 5 0 0 1 0-10',
  calendar: 'M8 3v2H4.5v15h15V5H16V3h-1.5v2h-5V3zM6 6.5h2V8h1.5V6.5h5V8H16V6.5h2V10H6zm0 5h12v7H6z',
  person:
    'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8m0 1.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5M5 20c0-3.6 3-6 7-6s7 2.4 7 6h-1.5c0-2.7-2.3-4.5-5.5-4.5S6.500 17.300 6.500 20z',
  send: 'M4 5.200 20 12 4 18.800V13.500L13 12 4 10.500z',
  letter: 'M3.500 6h17v12h-17zM5 8.200V16.500h14V8.200l-7 5.200zM6.200 7.500 12 11.700l5.800-4.200z',
  note: 'M6 3.500h9l4 4v13H6zM7.500 5v14h10V8.500h-3.500V5zM9 11h7v1.500H9zm0 3.500h7V16H9z',
  clock:
    'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M12 5a7 7 0 1 1 0 14 7 7 0 0 1 0-14m-.75 2.500v5.200l4 2.400.8-1.300-3.300-2V7.500z',
  task: 'M5 4.500h14v15H5zM6.500 6v12h11V6zm9.300 3.200-4.800 5.700-2.900-2.400 1-1.200 1.700 1.500 3.900-4.600z',
  swap: 'M7.500 5 3.500 9l4 4 1.100-1.100L6.400 9.700H18V8.200H6.400l2.200-2.200zM16.500 11l-1.100 1.100 2.200 2.200H6v1.500h11.600l-2.200 2.200 1.100 1.100 4-4z',
  list: 'M4 6h2v2H4zm4 .250h12v1.500H8zM4 11h2v2H4zm4 .250h12v1.500H8zM4 16h2v2H4zm4 .250h12v1.500H8z',
  shield:
    'M12 3 5 5.800v5.500c0 4.500 2.900 7.600 7 9.700 4.100-2.100 7-5.200 7-9.700V5.800zm0 1.600 5.500 2.200v4.500c0 3.600-2.200 6.100-5.500 8-3.300-1.900-5.500-4.400-5.500-8V6.800z',
  file: 'M6 3.500h8l4.500 4.500v12.500H6zM7.500 5v14H17V9h-4V5zm7 .700V7.500h1.800z',
  dot: 'M12 8.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7',
} as const;

export type IconName = keyof typeof shapes;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={shapes[name]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}
