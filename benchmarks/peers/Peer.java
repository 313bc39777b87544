/** A library that computes the same measures. Its graph is made before any clock starts; only {@link #run} is timed. */
interface Peer {
    /** The Maven artifact whose version stands in the table. */
    String artifact();

    void load(Edges edges, int threads) throws Exception;

    /** Computes and returns the library's own result. */
    Object run(String measure) throws Exception;

    /** One number a vertex of what {@link #run} returned. */
    double[] values(String measure, Object result) throws Exception;

    static UnsupportedOperationException lacks(String measure) {
        return new UnsupportedOperationException("no " + measure);
    }
}
