package aibets.evaluation;

import java.util.Arrays;
import java.util.List;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/**
 * Fits the weights of linear models by maximum likelihood with a quadratic penalty, on features
 * scaled to unit variance; OpenNLP's L-BFGS finds the minimum.
 */
final class LinearFit {

  private static final int ITERATIONS = 200;
  private static final double MIN_IMPROVEMENT = 1e-7;

  private LinearFit() {}

  /** A differentiable loss function of the weights. */
  interface Loss {
    /** Adds the gradient at {@code weights} to {@code gradient} and returns the loss. */
    double at(double[] weights, double[] gradient);
  }

  /**
   * A choice between alternatives.
   *
   * @param features one row per alternative
   * @param right whether an alternative is correct
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Choice(double[][] features, boolean[] right) {}

  /** Returns the loss of choices: the negative mean log-softmax of the correct alternatives. */
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
   * A binary decision.
   *
   * @param features the last one is the constant 1
   * @param yes the outcome
   * @param weight the weight of the example
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Decision(double[] features, boolean yes, double weight) {}

  /** Returns the logistic loss. */
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
   * Returns the weights that minimize the loss plus the penalty.
   *
   * @param penalties one per weight; 0 for an unpenalized weight such as the constant's
   */
  static double[] fit(Loss loss, double[] penalties) {
    int dimension = penalties.length;
    double[] weights = new double[dimension];
    double improvement = Double.POSITIVE_INFINITY;
    // L-BFGS stops when a step gains little; restart it from there until a whole run does.
    while (improvement > MIN_IMPROVEMENT) {
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
