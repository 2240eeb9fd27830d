@NullMarked
package br.com.metas.mysql;

import org.jspecify.annotations.NullMarked;
