package br.com.metas.goals;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A customer of the wallet with every figure (section 2 of the design).
 *
 * @param customerId the customer
 * @param name its name
 * @param phone E.164, or empty
 * @param city its city
 * @param state two letters
 * @param classification ABC class
 * @param goal the year's goal
 * @param previousYearSales sales of the year before
 * @param sold all sales dated in the year
 * @param gap goal less sold; negative when beaten
 * @param achievement sold as a share of the goal; empty when the goal is zero
 * @param lastPurchase day of the latest sale above zero in any year; empty if never
 * @param soldMonth sales dated in the month asked for
 * @param activeMonth whether {@code soldMonth} is above zero
 */
public record CustomerGoals(
    long customerId,
    String name,
    Optional<String> phone,
    String city,
    String state,
    Classification classification,
    Money goal,
    Money previousYearSales,
    Money sold,
    Money gap,
    Optional<Percentage> achievement,
    Optional<LocalDate> lastPurchase,
    Money soldMonth,
    boolean activeMonth) {}
