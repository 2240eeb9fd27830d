package br.com.metas.goals;

/**
 * When a customer bought. Days are days since 1970-01-01, {@link PurchaseDates#NEVER} where there
 * is none.
 *
 * @param days distinct days with a sale above zero in the annual layer's months
 * @param firstDay the first of them
 * @param lastDay the last of them
 * @param latestDay the latest day with a sale above zero, in any year, today and later days
 *     included
 */
public record PurchaseHistory(int days, int firstDay, int lastDay, int latestDay) {}
