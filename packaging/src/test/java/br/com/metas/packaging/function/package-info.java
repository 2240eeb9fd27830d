/** The functions as they are deployed: packages that {@code sam build} made, in processes. */
@NullMarked
package br.com.metas.packaging.function;

import org.jspecify.annotations.NullMarked;
