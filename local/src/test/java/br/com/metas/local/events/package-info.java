@NullMarked
package br.com.metas.local.events;

import org.jspecify.annotations.NullMarked;
