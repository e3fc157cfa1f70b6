package aibets.vectors;

/** The innermost loop of a scan, in integers; all kernels return the same results. */
interface Kernel {

  /**
   * Computes the dot products of the codes of a query and of rows.
   *
   * @param codes of the rows, {@link Query#words} words each
   * @param rows the number of rows
   * @param sums receives the products, one per row
   */
  void sum(long[] codes, int rows, Query question, int[] sums);

  /** Returns the fastest kernel that is available. */
  static Kernel best() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
      try {
        // Loaded by name, because the module may be missing.
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
