/** The figures of a wallet: every rule beside its name. No AWS, no JDBC. */
@NullMarked
package br.com.metas.goals;

import org.jspecify.annotations.NullMarked;
