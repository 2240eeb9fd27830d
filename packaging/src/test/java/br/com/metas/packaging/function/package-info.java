/** Tests of the deployed functions: packages of {@code sam build}, each in its own process. */
@NullMarked
package br.com.metas.packaging.function;

import org.jspecify.annotations.NullMarked;
