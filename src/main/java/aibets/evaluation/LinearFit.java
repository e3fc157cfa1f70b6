package aibets.evaluation;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Fits the weights of linear models by maximum likelihood with a quadratic penalty, on features
 * scaled to unit variance; L-BFGS from OpenNLP finds the minimum.
 */
final class LinearFit {

  private static final int ITERATIONS = 200;
  private static final double LEAST_IMPROVEMENT = 1e-7;

  private LinearFit() {}

  /** A loss of weights, with its gradient. */
  interface Loss {
    /** Adds the gradient at {@code weights} to {@code gradient} and returns the loss. */
    double at(double[] weights, double[] gradient);
  }

  /**
   * A choice: among alternatives, the right ones.
   *
   * @param features one row an alternative
   * @param right one flag an alternative
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Choice(double[][] features, boolean[] right) {}

  /**
   * The loss of choices: minus the mean logarithm of the softmax share of the right alternatives.
   */
  static Loss choices(List<Choice> choices) {
    return (weights, gradient) -> {
      double loss = 0;
      for (Choice choice : choices) {
        loss += choice(choice, weights, gradient, choices.size());
      }
      return loss / choices.size();
    };
  }

  private static double choice(Choice choice, double[] weights, double[] gradient, int of) {
    double[][] rows = choice.features();
    double[] shares = new double[rows.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < rows.length; i++) {
      shares[i] = dot(weights, rows[i]);
      most = Math.max(most, shares[i]);
    }
    double all = 0;
    double right = 0;
    for (int i = 0; i < rows.length; i++) {
      shares[i] = Math.exp(shares[i] - most);
      all += shares[i];
      right += choice.right()[i] ? shares[i] : 0;
    }
    for (int i = 0; i < rows.length; i++) {
      double excess = shares[i] / all - (choice.right()[i] ? shares[i] / right : 0);
      for (int d = 0; d < weights.length; d++) {
        gradient[d] += excess * rows[i][d] / of;
      }
    }
    return Math.log(all / right);
  }

  /**
   * A yes or no.
   *
   * @param features the last one is the constant 1
   * @param yes what it was
   * @param weight how much it counts
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Decision(double[] features, boolean yes, double weight) {}

  /** The logistic loss. */
  static Loss decisions(List<Decision> decisions) {
    double total = decisions.stream().mapToDouble(Decision::weight).sum();
    return (weights, gradient) -> {
      double loss = 0;
      for (Decision decision : decisions) {
        double logit = dot(weights, decision.features());
        double probability = 1 / (1 + Math.exp(-logit));
        double share = decision.weight() / total;
        loss -= share * Math.log(Math.max(1e-12, decision.yes() ? probability : 1 - probability));
        for (int d = 0; d < weights.length; d++) {
          gradient[d] += share * (probability - (decision.yes() ? 1 : 0)) * decision.features()[d];
        }
      }
      return loss;
    };
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /**
   * The weights of the least loss, their squares times their penalties included.
   *
   * @param penalties one a weight; 0 for one that is free, such as a constant's
   */
  static double[] fit(Loss loss, double[] penalties) {
    int dimension = penalties.length;
    double[] weights = new double[dimension];
    double improvement = Double.POSITIVE_INFINITY;
    // One run ends when it gains little in one step; the next one starts where it ended.
    while (improvement > LEAST_IMPROVEMENT) {
      Function around = around(weights.clone(), loss, penalties);
      double[] step = new QNMinimizer(0, 0, ITERATIONS).minimize(around);
      improvement = around.valueAt(new double[dimension]) - around.valueAt(step);
      for (int d = 0; d < dimension; d++) {
        weights[d] += improvement > 0 ? step[d] : 0;
      }
    }
    return weights;
  }

  private static Function around(double[] start, Loss loss, double[] penalties) {
    return new Function() {
      @Override
      public int getDimension() {
        return start.length;
      }

      @Override
      public double valueAt(double[] step) {
        double[] weights = sum(start, step);
        double sum = loss.at(weights, new double[start.length]);
        for (int d = 0; d < start.length; d++) {
          sum += penalties[d] * weights[d] * weights[d];
        }
        return sum;
      }

      @Override
      public double[] gradientAt(double[] step) {
        double[] weights = sum(start, step);
        double[] gradient = new double[start.length];
        loss.at(weights, gradient);
        for (int d = 0; d < start.length; d++) {
          gradient[d] += 2 * penalties[d] * weights[d];
        }
        return gradient;
      }
    };
  }

  private static double[] sum(double[] a, double[] b) {
    double[] sum = new double[a.length];
    Arrays.setAll(sum, i -> a[i] + b[i]);
    return sum;
  }
}
