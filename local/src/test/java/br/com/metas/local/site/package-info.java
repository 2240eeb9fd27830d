@NullMarked
package br.com.metas.local.site;

import org.jspecify.annotations.NullMarked;
