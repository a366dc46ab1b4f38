package org.entente.enrich.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One network in ONNX Runtime. Thread-safe until closed: any number of threads may run it at once, each on its own thread alone, as the
 * stages have threads enough.
 */
final class Network implements AutoCloseable {

    private final OrtEnvironment environment;
    private final OrtSession session;

    Network(byte[] model) throws OrtException {
        this.environment = OrtEnvironment.getEnvironment();
        environment.setTelemetry(false);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false); // every batch has another shape
            this.session = environment.createSession(model, options);
        }
    }

    /** What goes in, by name: rows of equal length. */
    final class Inputs implements AutoCloseable {

        private final Map<String, OnnxTensor> tensors = new LinkedHashMap<>();

        Inputs add(String name, long[] values, long rows) throws OrtException {
            long[] shape = {rows, values.length / rows};
            tensors.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
            return this;
        }

        Inputs add(String name, float[] values, long rows, long width) throws OrtException {
            long[] shape = {rows, values.length / rows / width, width};
            tensors.put(name, OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape));
            return this;
        }

        @Override
        public void close() {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    Inputs inputs() {
        return new Inputs();
    }

    /** The outputs of the names, each in the order of its rows. */
    Map<String, float[]> run(Inputs inputs, String... names) throws OrtException {
        Map<String, float[]> outputs = new LinkedHashMap<>();
        try (OrtSession.Result result = session.run(inputs.tensors)) {
            for (String name : names) {
                OnnxTensor tensor = (OnnxTensor) result.get(name)
                        .orElseThrow(() -> new IllegalStateException("the network has no output " + name));
                FloatBuffer values = tensor.getFloatBuffer();
                float[] copy = new float[values.remaining()];
                values.get(copy);
                outputs.put(name, copy);
            }
        }
        return outputs;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime did not close its session", e);
        }
    }
}
