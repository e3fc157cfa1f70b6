package aibets.vectors;

/**
 * The innermost loop of a scan: whole numbers in, whole numbers out, the same from every kernel.
 */
interface Kernel {

  /**
   * Multiplies the codes of a question with those of rows.
   *
   * @param codes of the rows, {@link Query#words} words each
   * @param rows how many
   * @param sums where the sums of the products go, one a row
   */
  void sum(long[] codes, int rows, Query question, int[] sums);

  /** The fastest one that this process can run. */
  static Kernel best() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
      try {
        // By its name: it can only be loaded where the module is.
        return Class.forName("aibets.vectors.VectorApiKernel")
            .asSubclass(Kernel.class)
            .getDeclaredConstructor()
            .newInstance();
      } catch (ReflectiveOperationException | LinkageError e) {
        return new PlainKernel();
      }
    }
    return new PlainKernel();
  }
}
