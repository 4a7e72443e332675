import { defineConfig, type Plugin } from 'vite';

// The server's content policy allows nothing but its own files, so the pictures that the component library keeps
// inside its style sheet as data: addresses become files.
function picturesAsFiles(): Plugin {
  return {
    name: 'pictures-as-files',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        file.source = String(file.source).replace(
          /url\((["']?)data:image\/svg\+xml(?:;charset=utf-8)?,(.*?)\1\)/g,
          (_whole, _quote, picture: string) => {
            const reference = this.emitFile({
              type: 'asset',
              name: 'picture.svg',
              source: decodeURIComponent(picture),
            });
            return `url(/${this.getFileName(reference)})`;
          },
        );
      }
    },
  };
}

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    cssMinify: 'esbuild',
    rollupOptions: {
      // The component library does not say that its modules do nothing on their own; without this all of it is kept.
      treeshake: { moduleSideEffects: (id) => !/node_modules\/@(digdir\/designsystemet-react|tanstack)\//.test(id) },
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
  plugins: [picturesAsFiles()],
});
