@NullMarked
package br.com.metas.local.gateway;

import org.jspecify.annotations.NullMarked;
