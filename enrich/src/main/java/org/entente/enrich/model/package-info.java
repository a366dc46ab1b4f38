/** Our neural model: one encoder, one pass over a story, several heads. Owns ONNX Runtime and the tokenizer. */
@NullMarked
package org.entente.enrich.model;

import org.jspecify.annotations.NullMarked;
