@NullMarked
package br.com.metas.local.settings;

import org.jspecify.annotations.NullMarked;
