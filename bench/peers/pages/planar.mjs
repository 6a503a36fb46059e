/** Libraries that expect y upwards get the same map turned over. */
export function upwards(areas) {
  const turn = (position) =>
    typeof position[0] === 'number' ? [position[0], -position[1]] : position.map(turn);
  return {
    ...areas,
    features: areas.features.map((area) => ({
      ...area,
      geometry: { ...area.geometry, coordinates: turn(area.geometry.coordinates) },
    })),
  };
}
