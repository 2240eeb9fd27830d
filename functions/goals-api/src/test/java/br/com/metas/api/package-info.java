/** The function, driven with the JSON that Lambda would hand it. */
@NullMarked
package br.com.metas.api;

import org.jspecify.annotations.NullMarked;
