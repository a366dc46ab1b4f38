package org.entente.enrich.topology;

import org.entente.enrich.pipeline.Pipeline;
import org.entente.enrich.pipeline.Pipelines;

/** The pipeline under the topology tests. */
final class TestPipelines {

    private TestPipelines() {}

    static Pipeline plain() {
        return Pipelines.baseline();
    }
}
