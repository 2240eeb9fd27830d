/** What no linter sees of the expanded template. */
@NullMarked
package br.com.metas.packaging.template;

import org.jspecify.annotations.NullMarked;
