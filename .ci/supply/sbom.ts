/**
 * The bill of materials, CycloneDX 1.6: what ships, not what builds it.
 *
 * Source: https://cyclonedx.org/docs/1.6/json/, https://github.com/package-url/purl-spec
 */
import { createHash } from 'node:crypto';
import { compare } from './components.ts';
import type { Component, Shipped } from './components.ts';

/** What the bill says of the product itself. */
export interface Product {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
}

/** A script that ships. */
export interface Script {
  /** Its path in the package: `dist/server.cjs`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes the bill as JSON. The same content gives the same bytes: it has no time, and its serial number is made of what it says.
 *
 * No `purl` of the product, which no registry has. The scripts are components too: what is in which of them is in the
 * dependencies.
 */
export function billOfMaterials(product: Product, { components, direct }: Shipped, scripts: readonly Script[]): string {
  const root = `${product.name}@${product.version}`;
  const refs = new Map(components.map((component) => [component.folder, refOf(component, components)]));
  const refsOf = (folders: readonly string[]): readonly string[] => folders.map((folder) => refs.get(folder) ?? folder).sort(compare);
  const bill = {
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': root,
        name: product.name,
        version: product.version,
        description: product.description,
        licenses: [{ license: { id: product.license } }],
      },
    },
    components: [...scripts.map(fileOf), ...components.map((component) => libraryOf(component, refs.get(component.folder) ?? ''))],
    dependencies: [
      { ref: root, dependsOn: scripts.map(({ path }) => path) },
      ...scripts.map(({ path }) => ({ ref: path, dependsOn: refsOf(direct.get(path) ?? []) })),
      ...components.map(({ folder, imports }) => ({ ref: refs.get(folder), dependsOn: refsOf(imports) })),
    ],
  };
  const head = { $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: serialNumber(JSON.stringify(bill)), version: 1 };
  return `${JSON.stringify({ ...head, ...bill }, undefined, 2)}\n`;
}

function fileOf({ path, bytes }: Script): object {
  return { type: 'file', 'bom-ref': path, name: path, hashes: [{ alg: 'SHA-256', content: createHash('sha256').update(bytes).digest('hex') }] };
}

function libraryOf(component: Component, ref: string): object {
  const [scope, name] = component.name.startsWith('@') ? component.name.split('/') : [undefined, component.name];
  return {
    type: 'library',
    'bom-ref': ref,
    ...(scope !== undefined && { group: scope }),
    name,
    version: component.version,
    scope: 'required',
    hashes: [hashOf(component.integrity)],
    licenses: [{ license: { id: component.licence } }],
    purl: purlOf(component),
    properties: component.bundles.map((path) => ({ name: 'contract-review:bundle', value: path })),
  };
}

/** The package's address; when the same version is installed twice, with its folder. */
function refOf(component: Component, all: readonly Component[]): string {
  const purl = purlOf(component);
  return all.filter((other) => purlOf(other) === purl).length === 1 ? purl : `${purl}#${component.folder}`;
}

/** `pkg:npm/%40scope/name@1.2.3`. */
function purlOf({ name, version }: Component): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** The hash of a lock file (`sha512-` and Base64) as hexadecimal digits. */
function hashOf(integrity: string): object {
  const [, algorithm = '', base64 = ''] = /^(sha512|sha256|sha384)-(\S+)$/u.exec(integrity) ?? [];
  if (algorithm === '') throw new Error(`No hash that the bill can name: ${integrity}`);
  return { alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content: Buffer.from(base64, 'base64').toString('hex') };
}

/** A UUID (version 8: of one's own making, RFC 9562) out of a text. */
function serialNumber(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
