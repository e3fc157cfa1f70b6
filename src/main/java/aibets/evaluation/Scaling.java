package aibets.evaluation;

import java.util.Arrays;

/** Scales the columns of a feature matrix to comparable sizes before fitting. */
final class Scaling {

  private Scaling() {}

  static double[] less(double[] row, double[] by) {
    double[] less = new double[row.length];
    Arrays.setAll(less, i -> row[i] - by[i]);
    return less;
  }

  static double[] divided(double[] row, double[] by) {
    double[] divided = new double[row.length];
    Arrays.setAll(divided, i -> row[i] / by[i]);
    return divided;
  }

  static double[] means(double[][] rows) {
    double[] means = new double[rows[0].length];
    Arrays.setAll(means, i -> Arrays.stream(rows).mapToDouble(row -> row[i]).average().orElse(0));
    return means;
  }

  static double[] deviations(double[][] rows) {
    double[] means = means(rows);
    double[] deviations = new double[means.length];
    Arrays.setAll(
        deviations,
        i ->
            Math.sqrt(
                Math.max(
                    1e-9,
                    Arrays.stream(rows)
                        .mapToDouble(row -> (row[i] - means[i]) * (row[i] - means[i]))
                        .average()
                        .orElse(0))));
    return deviations;
  }
}
