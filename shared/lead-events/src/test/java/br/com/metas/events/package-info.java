@NullMarked
package br.com.metas.events;

import org.jspecify.annotations.NullMarked;
