// What the screen shows of a colour: the gamut map (see GamutMap), 8 bits, clipping marks and the mask's overlay.
uniform bool clippingMarks;
#ifdef OVERLAID
uniform sampler2D overlay;
#endif

vec3 gamutMap(vec3 p) {
    float most = max(p.r, max(p.g, p.b));
    float least = min(p.r, min(p.g, p.b));
    if (most <= 1.0 && least >= 0.0) {
        return p;
    }
    float y = luma(p);
    float weight = smoothstep(SMALL_EXCESS, LARGE_EXCESS, max(most - 1.0, -least)) * (1.0 - smoothstep(NEAR_WHITE, 1.0, y));
    vec3 clipped = clamp(p, 0.0, 1.0);
    if (weight > 0.0) {
        float grey = clamp(y, 0.0, 1.0);
        float fit = 1.0;
        if (most > 1.0) {
            fit = min(fit, (1.0 - grey) / (most - grey));
        }
        if (least < 0.0) {
            fit = min(fit, grey / (grey - least));
        }
        clipped += weight * (grey + fit * (p - grey) - clipped);
    }
    return clamp(clipped, 0.0, 1.0);
}

vec3 onScreen(vec3 p, vec4 place) {
    // Rounded here: what drivers do with the fraction differs.
    vec3 code = floor(p * 255.0 + 0.5);
    if (clippingMarks && max(code.r, max(code.g, code.b)) == 255.0) {
        code = vec3(255.0, 0.0, 0.0);
    } else if (clippingMarks && max(code.r, max(code.g, code.b)) == 0.0) {
        code = vec3(0.0, 0.0, 255.0);
    }
#ifdef OVERLAID
    code = floor(code + OVERLAY * maskAt(overlay, place) * (vec3(255.0, 0.0, 0.0) - code) + 0.5);
#endif
    return code / 255.0;
}
