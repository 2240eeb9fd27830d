/** What a person sets by environment variables, read once and checked as a whole. */
@NullMarked
package br.com.metas.local.settings;

import org.jspecify.annotations.NullMarked;
