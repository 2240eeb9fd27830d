@NullMarked
package br.com.metas.events.publish;

import org.jspecify.annotations.NullMarked;
