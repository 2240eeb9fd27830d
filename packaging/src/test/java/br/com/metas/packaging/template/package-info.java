/** Checks of the expanded template that no linter makes. */
@NullMarked
package br.com.metas.packaging.template;

import org.jspecify.annotations.NullMarked;
