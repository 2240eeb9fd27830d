@NullMarked
package br.com.metas.local.backtest;

import org.jspecify.annotations.NullMarked;
