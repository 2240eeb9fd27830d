package br.com.metas.goals.report;

/**
 * Which part of the ordered customers an answer holds.
 *
 * @param limit the most customers on the page; above 0
 * @param offset how many customers to skip; may be past the end
 */
public record Page(int limit, int offset) {
  /** Everyone. */
  public static final Page ALL = new Page(Integer.MAX_VALUE, 0);

  public Page {
    if (limit < 1 || offset < 0) {
      throw new IllegalArgumentException("limit must be above 0, and offset must be 0 or more");
    }
  }
}
