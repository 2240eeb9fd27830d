package br.com.metas.goals;

/**
 * The stamps of both layers of a wallet.
 *
 * @param ofStatic of names, classes and goals
 * @param ofAnnual of the closed months
 */
public record LayerStamps(LayerStamp ofStatic, LayerStamp ofAnnual) {}
