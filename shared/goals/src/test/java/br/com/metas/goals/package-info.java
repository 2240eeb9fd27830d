/** Tests of the figures. */
@NullMarked
package br.com.metas.goals;

import org.jspecify.annotations.NullMarked;
