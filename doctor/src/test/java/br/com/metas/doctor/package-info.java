@NullMarked
package br.com.metas.doctor;

import org.jspecify.annotations.NullMarked;
