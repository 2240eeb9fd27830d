@NullMarked
package br.com.metas.goals.decision;

import org.jspecify.annotations.NullMarked;
