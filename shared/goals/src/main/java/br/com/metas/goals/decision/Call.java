package br.com.metas.goals.decision;

import br.com.metas.goals.Money;
import java.util.OptionalInt;

/**
 * Why to call a customer now, or why not, and the numbers behind it.
 *
 * @param reason why, or why not
 * @param daysSinceLastPurchase empty if the customer never bought, or the latest purchase is in the
 *     future
 * @param purchaseIntervalDays mean days between purchases; empty without a rhythm
 * @param purchaseDays distinct days of purchase in the twelve closed months
 * @param averageMonth a twelfth of the sales of the twelve closed months, HALF_UP; not below zero
 */
public record Call(
    Reason reason,
    OptionalInt daysSinceLastPurchase,
    OptionalInt purchaseIntervalDays,
    int purchaseDays,
    Money averageMonth) {}
