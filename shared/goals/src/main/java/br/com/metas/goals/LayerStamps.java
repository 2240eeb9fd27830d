package br.com.metas.goals;

/**
 * The stamps of both layers of a wallet.
 *
 * @param ofStatic stamp of the layer with names, classes and goals
 * @param ofAnnual stamp of the layer with the closed months
 */
public record LayerStamps(LayerStamp ofStatic, LayerStamp ofAnnual) {}
