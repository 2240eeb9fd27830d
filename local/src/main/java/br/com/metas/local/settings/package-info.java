/** The settings from environment variables, read once and checked together. */
@NullMarked
package br.com.metas.local.settings;

import org.jspecify.annotations.NullMarked;
