package br.com.metas.goals;

import java.util.Optional;

/**
 * Which customers of a wallet are asked for, and in which order.
 *
 * @param classification only this class; empty for everyone
 * @param search only those it matches; narrows the customers, not the summary
 * @param ordering their order
 * @param page which part of them
 */
public record GoalsQuery(
    Optional<Classification> classification, SearchText search, Ordering ordering, Page page) {}
