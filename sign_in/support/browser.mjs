// As much of a browser as signing in needs: cookies by host and path of their own, and redirects one at a time.

// Debian's node has no getSetCookie yet; a comma in a date is followed by a space and digits, never by a name and "=".
const cookiesOf = (headers) => headers.getSetCookie?.() ?? (headers.get('set-cookie') ?? '').split(/, (?=[^;, ]+=)/).filter(Boolean);

export class Browser {
  cookies = new Map();

  /** One request, redirects not followed. `url` is whole. */
  async send(method, url, { form, json, headers = {} } = {}) {
    const { origin, port } = new URL(url);
    const jar = this.jarOf(port);
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        ...(jar.size > 0 ? { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(method === 'GET' ? {} : { Origin: origin }),
        ...headers,
      },
      body: form ? new URLSearchParams(form) : json === undefined ? undefined : JSON.stringify(json),
    });
    const cookies = cookiesOf(response.headers);
    for (const set of cookies) this.keep(jar, set);
    const text = await response.text();
    const location = response.headers.get('location');
    return { status: response.status, text, location: location && new URL(location, url).href, set: cookies, headers: response.headers };
  }
  get(url, options) {
    return this.send('GET', url, options);
  }

  /** Follows redirects for as long as they stay within what `within` begins with; gives the last answer. */
  async follow(url, within) {
    let answer = await this.get(url);
    let at = url;
    for (let i = 0; i < 20 && answer.location?.startsWith(within); i += 1) {
      at = answer.location;
      answer = await this.get(at);
    }
    return { ...answer, at };
  }

  jarOf(port) {
    if (!this.cookies.has(port)) this.cookies.set(port, new Map());
    return this.cookies.get(port);
  }
  keep(jar, set) {
    const [pair, ...attributes] = set.split(';').map((part) => part.trim());
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const gone = attributes.some((attribute) => /^max-age=0$/i.test(attribute) || /^expires=Thu, 01 Jan 1970/i.test(attribute));
    if (gone || value === '') jar.delete(name);
    else jar.set(name, value);
  }
}
