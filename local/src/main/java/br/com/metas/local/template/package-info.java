/** Reads from {@code template.yaml} what the runner imitates, so that the two can't drift apart. */
@NullMarked
package br.com.metas.local.template;

import org.jspecify.annotations.NullMarked;
