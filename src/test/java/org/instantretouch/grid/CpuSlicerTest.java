package org.instantretouch.grid;

class CpuSlicerTest extends SlicerContract {
    @Override
    Slicer slicer() {
        return new CpuSlicer();
    }

    /** DESIGN section 2: CPU and reference agree within 1e-5. */
    @Override
    float tolerance() {
        return 1e-5f;
    }
}
