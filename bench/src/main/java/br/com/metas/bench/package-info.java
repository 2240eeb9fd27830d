/**
 * Programs that {@code make bench} starts: the servers, and the processes in which something is
 * timed. Each takes commands as lines of JSON and answers each with one.
 */
@NullMarked
package br.com.metas.bench;

import org.jspecify.annotations.NullMarked;
