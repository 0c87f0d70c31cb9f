/** Returns whether a text is an OID of the usual form, which is canonical: 1.3 and up to 30 arcs of up to nine digits. */
export function hasUsualForm(oid: string): boolean {
  return usualForm.test(oid);
}

const usualForm = /^1\.3(?:\.(?:0|[1-9]\d{0,8})){0,30}$/;
