/** The runner's first data: imported from CSV files, or made up from a fixed seed. */
@NullMarked
package br.com.metas.local.data;

import org.jspecify.annotations.NullMarked;
