/** Checks whether the project can run on an adopter's database. It only reads. */
@NullMarked
package br.com.metas.doctor;

import org.jspecify.annotations.NullMarked;
