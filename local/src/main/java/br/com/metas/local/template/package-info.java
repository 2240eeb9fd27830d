/** Reads {@code template.yaml}, so that the runner always matches the deployed stack. */
@NullMarked
package br.com.metas.local.template;

import org.jspecify.annotations.NullMarked;
