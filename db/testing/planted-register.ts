import { createRegisterFile } from '../register/register-file'
import { PLANTED_DAY, type PlantedFinding, plantFaults } from './plants'

/** The director of a planted register, and the password. */
export const plantedDirector = { userName: 'director', password: 'a long password' } as const

/** Makes a real, encrypted register file with one fault of each rule. Answers what the rules find in it: these and no others. */
export async function makePlantedRegister(path: string): Promise<readonly PlantedFinding[]> {
  let planted: readonly PlantedFinding[] = []
  const { register } = await createRegisterFile({
    path,
    name: 'خانه‌های آزمون',
    ...plantedDirector,
    demo: { referenceDate: PLANTED_DAY },
    first: async (context) => {
      planted = await plantFaults(context)
    },
  })
  await register.close()
  return planted
}
