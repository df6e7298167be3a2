/** How the parts of a request that are files are called: `req.file`, `req.files.photo`, `upload`. */
const UPLOAD = /^(?:files?|uploads?|uploadedFiles?|attachments?)$/i;
/** Where parsers of uploads say under which path they stored one. */
const STORED = /^(?:path|filepath|tempFilePath|filename)$/;

/** Whether a property of a thing called so is where an upload lies on the disk: `file.path`. */
export function namesStoredUpload(object: string, property: string): boolean {
  return UPLOAD.test(object) && STORED.test(property);
}
