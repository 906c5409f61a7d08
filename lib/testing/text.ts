import fc from "fast-check";

/**
 * Any UTF-16 code units, halves of pairs included; half of them letters and marks of the scripts that people here write.
 * fast-check's own `binary` takes seconds to be made.
 */
export const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0x6ff })), { maxLength: 60 })
  .map((units) => String.fromCharCode(...units));
