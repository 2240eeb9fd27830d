/** Tests of the function with the JSON that Lambda passes to it. */
@NullMarked
package br.com.metas.api;

import org.jspecify.annotations.NullMarked;
