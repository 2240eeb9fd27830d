/** The hooks before and after a SnapStart checkpoint. */
@NullMarked
package br.com.metas.api.snapstart;

import org.jspecify.annotations.NullMarked;
