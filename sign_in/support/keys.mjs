import { generateKeyPairSync, sign } from 'node:crypto';

const kinds = {
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  PS256: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
};

/** A new pair of keys for the algorithm, as PEM and as JSON Web Keys. */
export function makeKey(alg, kid) {
  const { privateKey, publicKey } = kinds[alg]();
  const about = { kid, alg, use: 'sig' };
  return {
    kid,
    alg,
    privateKey,
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    privateJwk: { ...privateKey.export({ format: 'jwk' }), ...about },
    publicJwk: { ...publicKey.export({ format: 'jwk' }), ...about },
  };
}

const coded = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A compact token; the header may be anything, the signature is the key's own. */
export function signed(claims, key, header = {}) {
  const text = `${coded({ alg: key.alg, kid: key.kid, typ: 'JWT', ...header })}.${coded(claims)}`;
  const how = key.alg === 'ES256' ? { key: key.privateKey, dsaEncoding: 'ieee-p1363' } : { key: key.privateKey, padding: 6, saltLength: 32 };
  return `${text}.${sign('sha256', Buffer.from(text), how).toString('base64url')}`;
}

/** A compact token with that header and whatever signature `make` gives for its text. */
export function unsigned(claims, header, make = () => '') {
  const text = `${coded(header)}.${coded(claims)}`;
  return `${text}.${make(text)}`;
}

/** What the server proves itself with. */
export const clientKey = makeKey('ES256', 'stafett-test');
