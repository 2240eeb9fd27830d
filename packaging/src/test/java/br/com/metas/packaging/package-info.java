/** Code that the tests of the deployed parts share. */
@NullMarked
package br.com.metas.packaging;

import org.jspecify.annotations.NullMarked;
