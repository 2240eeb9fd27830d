/** The figures of a wallet, one class for each rule. No AWS, no JDBC. */
@NullMarked
package br.com.metas.goals;

import org.jspecify.annotations.NullMarked;
