/** The data the runner starts with: imported from CSV files, or made up by a fixed seed. */
@NullMarked
package br.com.metas.local.data;

import org.jspecify.annotations.NullMarked;
